/** Copies the text of a field; the newer way exists only on pages that came securely. False: it is only selected. */
export async function copyField(field: HTMLTextAreaElement | HTMLInputElement): Promise<boolean> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
