import { attachmentLines, type DocumentPart, type LetterDocument } from '../../../domain/letter/document.ts';

/** A document as it will be printed, as a fragment: the looks are in `preview.css`. */
export function LetterPreview({ document }: { document: LetterDocument }) {
  const { form, organ, title, docNo, addressee, body, signature, contact, slip } = document;
  return (
    <article className={`letter ${form}`} lang="zh-CN">
      {form === 'letter' && <p className="letter-organ">{organ}</p>}
      {docNo && <p className="letter-number">{docNo}</p>}
      <h2 className="letter-title">
        <span>{organ}</span>
        <span>{title}</span>
      </h2>
      {addressee && <p className="letter-addressee">{addressee}</p>}
      <Parts parts={body} />
      {attachmentLines(document).map((text, i) => (
        <p key={i} className={i === 0 ? 'letter-attachments' : 'letter-attachment'}>
          {text}
        </p>
      ))}
      {signature && (
        <div className={signature.seal ? 'letter-signature sealed' : 'letter-signature'}>
          <p>{signature.organ}</p>
          <p>{signature.day}</p>
        </div>
      )}
      {contact && <p>{numbersWhole(contact)}</p>}
      {slip && (
        <section className="letter-slip">
          <h2 className="letter-title">{slip.title}</h2>
          <Parts parts={slip.body} />
        </section>
      )}
    </article>
  );
}

/** A text in which no number breaks at its hyphens: 0000-1234567. */
const numbersWhole = (text: string) =>
  text.split(/(\d[\d-]*-\d+)/).map((piece, i) =>
    i % 2 === 1 ? (
      <span key={i} className="letter-whole">
        {piece}
      </span>
    ) : (
      piece
    ),
  );

const Parts = ({ parts }: { parts: readonly DocumentPart[] }) =>
  parts.map((part, i) => {
    if (part.kind !== 'table')
      return part.kind === 'heading' ? <h3 key={i}>{part.text}</h3> : <p key={i}>{part.text}</p>;
    const rows = part.rows.map((row, y) => (
      <tr key={y}>
        {row.cells.map((cell, x) =>
          y < part.head ? (
            <th key={x} scope="col" colSpan={cell.span}>
              {cell.text}
            </th>
          ) : (
            <td key={x} colSpan={cell.span} className={cell.align}>
              {cell.text}
            </td>
          ),
        )}
      </tr>
    ));
    return (
      <table key={i}>
        {part.head > 0 && <thead>{rows.slice(0, part.head)}</thead>}
        <tbody>{rows.slice(part.head)}</tbody>
      </table>
    );
  });
