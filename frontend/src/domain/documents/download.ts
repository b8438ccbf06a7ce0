import { readProblem } from '@/lib/problem';
import { saveFile } from '@/lib/saveFile';
import { staffHttp } from '@/lib/staffSession';

/** Fetches a file that only staff may have, and lets the browser keep it. Throws as `Http` does. */
export async function download(url: string, name: string): Promise<void> {
  const response = await staffHttp.fetch(url);
  if (!response.ok) throw await readProblem(response);
  saveFile(await response.blob(), name);
}
