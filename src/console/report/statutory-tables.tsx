import { type ComponentProps, type ComponentType, use } from 'react';
import * as drawn from '../../documents/write/html/tables.tsx';
import type { CellPath } from '../../domain/report/report.ts';
import { Cell, CellContext } from './cell.tsx';
import { worstOf } from './places.ts';
import './statutory.css';

type Drawn = ComponentProps<typeof drawn.RequestTable>;
type Tables = Pick<Drawn, 'tables' | 'layout'>;

/** A statutory table as it is printed everywhere, with every number a button that opens its records. */
function pressable<P extends object>(Table: ComponentType<P & Pick<Drawn, 'mark' | 'draw'>>) {
  return function PressableTable(props: P) {
    const { findings } = use(CellContext);
    const mark = (cell: CellPath): string | undefined => {
      const worst = worstOf(findings.get(cell) ?? []);
      return worst && `found ${worst.key}`;
    };
    return <Table {...props} mark={mark} draw={(cell, printed) => <Cell cell={cell} printed={printed} />} />;
  };
}

export const ProactiveTable = pressable<Pick<Tables, 'tables'>>(drawn.ProactiveTable);
export const RequestTable = pressable<Tables>(drawn.RequestTable);
export const RemedyTable = pressable<Pick<Tables, 'tables'>>(drawn.RemedyTable);
