import { Link } from 'react-router';
import { registerNamed } from '../../domain/register/registers.ts';
import { listAddress } from './list-state.ts';

/** Registers that an import writes beside its own: postings with their publications, new matters with their decisions. */
const alsoWritten: Record<string, string[]> = { publications: ['postings'], decisions: ['matters'] };

/** Ways to the records that a batch brought. */
export function BatchContents({ id, target }: { id: string; target: string }) {
  const names = [target, ...(alsoWritten[target] ?? [])].filter((name) => registerNamed(name));
  return (
    <p className="below">
      这一批带来的记录：
      {names.map((name) => (
        <Link key={name} className="listed-link" to={listAddress(name, { batch: id, all: true })}>
          {registerNamed(name)!.title}
        </Link>
      ))}
    </p>
  );
}
