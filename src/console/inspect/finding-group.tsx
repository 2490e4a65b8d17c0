import { Tag } from 'antd';
import type { FileFinding } from '../../contract/inspect.ts';
import type { FindingGroup } from './groups.ts';

const first = 8;
/** The gate lists this many of a kind; what is beyond stands in one more line. */
const mostListed = 200;

const removal = {
  never: { label: '只能人工处理', tone: 'error' },
  redact: { label: '由您决定是否涂去', tone: 'warning' },
  clean: { label: '清理时去掉', tone: 'info' },
} as const;

/** What was found of one kind: what it is, what to do, and where. */
export function FindingGroupCard({ group }: { group: FindingGroup }) {
  const { places, removable } = group;
  const rest = places.slice(first);
  return (
    <section className="card found">
      <div className="card-head">
        <h3>
          {group.words}
          <span className="found-count">
            {places.length > mostListed ? `${mostListed} 处以上` : `${places.length} 处`}
          </span>
        </h3>
        <Tag className={`severity ${removal[removable].tone}`}>{removal[removable].label}</Tag>
      </div>
      <p className="found-todo">{group.todo}</p>
      <Places places={places.slice(0, first)} />
      {rest.length > 0 && (
        <details>
          <summary>其余 {rest.length} 行</summary>
          <Places places={rest} />
        </details>
      )}
    </section>
  );
}

function Places({ places }: { places: FileFinding[] }) {
  return (
    <ul className="found-places">
      {places.map(({ where, sample }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may stand twice in a place, and the list never changes
        <li key={index}>
          <span className="quiet">{where}</span>
          <bdi>{sample}</bdi>
        </li>
      ))}
    </ul>
  );
}
