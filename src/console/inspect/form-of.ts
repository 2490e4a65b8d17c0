/** A file as the API takes it. */
export function formOf(file: File): FormData {
  const form = new FormData();
  form.set('file', file);
  return form;
}
