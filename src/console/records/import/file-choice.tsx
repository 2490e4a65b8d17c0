import type { DragEvent } from 'react';

/** Chooses one file: by a button, by the keyboard, or by dropping it. */
export function FileChoice({
  file,
  busy,
  accept,
  onChoose,
}: {
  file: File | null;
  busy: boolean;
  /** The kinds of file that can be read: `.xlsx,.csv`. */
  accept: string;
  onChoose: (file: File) => void;
}) {
  const take = (chosen: File | null | undefined) => chosen && !busy && onChoose(chosen);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div className="file-line drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <label className="file-pick">
        选择文件
        <input
          type="file"
          className="hidden-words"
          accept={accept}
          disabled={busy}
          onChange={(event) => take(event.target.files?.[0])}
          // The same file, mended, can be chosen again: without this the browser would not tell of it.
          onClick={(event) => {
            event.currentTarget.value = '';
          }}
        />
      </label>
      <span>{file ? file.name : '也可以把文件拖到这里'}</span>
    </div>
  );
}
