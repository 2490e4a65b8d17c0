import { App, Button, Input } from 'antd';
import { proseParts, type ReportProse } from '../../../domain/report/writing.ts';
import { copy } from '../files/download.ts';
import { sectionId } from '../places.ts';

/** The words in their parts, and paragraphs that were found in none of them. */
export function WordsFilling({
  prose,
  unplaced,
  onWrite,
}: {
  prose: ReportProse;
  unplaced: string[];
  onWrite: (prose: ReportProse) => void;
}) {
  const { message } = App.useApp();
  return (
    <>
      {proseParts.map(({ key, label }) => (
        <section key={key} id={sectionId(key)} tabIndex={-1}>
          <h2>{label}</h2>
          <Input.TextArea
            aria-label={label}
            className="words-input grows"
            rows={4}
            maxLength={30_000}
            placeholder="没有读到。原件里有的，可以粘贴到这里，一段一行。"
            value={prose[key]}
            onChange={(event) => onWrite({ ...prose, [key]: event.target.value })}
          />
        </section>
      ))}
      {unplaced.length > 0 && (
        <section>
          <h2>没有归到哪一部分的文字</h2>
          <p className="quiet">原件表格所在部分的文字。有用的请复制到上面合适的部分。</p>
          <ul className="unplaced">
            {unplaced.map((paragraph, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may be the same; their order tells them apart
              <li key={i}>
                <span>{paragraph}</span>
                <Button
                  size="small"
                  onClick={() => {
                    try {
                      copy(paragraph);
                      message.success('已经复制。');
                    } catch {
                      message.error('浏览器没有允许复制，请选中文字后复制。');
                    }
                  }}
                >
                  复制
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
