import type { StoredUpload } from '../../contract/cases.ts';
import { noConnection, Refused, refusedBy } from '../api/problem.ts';

/** The most that one file may have, as the server says it too. */
const mostBytes = 50 * 1024 * 1024;

/** Sends a file to be kept, telling how much of it is there (0 to 1); throws Refused with a sentence. */
export function uploadCaseFile(path: string, file: File, onProgress: (part: number) => void): Promise<StoredUpload> {
  if (file.size > mostBytes)
    return Promise.reject(new Refused('invalid', `“${file.name}”超过 50 MB，没有上传。请压缩或者分成几份。`));
  const form = new FormData();
  form.set('file', file);
  return new Promise((resolve, reject) => {
    // fetch cannot tell how far an upload is.
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}`);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => lengthComputable && onProgress(loaded / total);
    request.onerror = () => reject(noConnection());
    request.onload = () => {
      if (request.status === 200) resolve(JSON.parse(request.responseText) as StoredUpload);
      else refusedBy(new Response(request.responseText, { status: request.status })).then(reject);
    };
    request.send(form);
  });
}
