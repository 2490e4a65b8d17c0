import { type ComponentType, use } from 'react';
import * as drawn from '../../documents/write/html/tables.tsx';
import type { CellPath } from '../../domain/report/report.ts';
import type { ReportTables } from '../../domain/report/tables.ts';
import { Cell, CellContext } from './cell.tsx';
import { worstOf } from './places.ts';
import './statutory.css';

/** A statutory table as it is printed everywhere, with every number a button that opens its records. */
function pressable(Table: ComponentType<Parameters<typeof drawn.RequestTable>[0]>) {
  return function PressableTable({ tables }: { tables: ReportTables }) {
    const { findings } = use(CellContext);
    const mark = (cell: CellPath): string | undefined => {
      const worst = worstOf(findings.get(cell) ?? []);
      return worst && `found ${worst.key}`;
    };
    return <Table tables={tables} mark={mark} draw={(cell, printed) => <Cell cell={cell} printed={printed} />} />;
  };
}

export const ProactiveTable = pressable(drawn.ProactiveTable);
export const RequestTable = pressable(drawn.RequestTable);
export const RemedyTable = pressable(drawn.RemedyTable);
