// Makes src/api/generated/<service>.ts from each service's committed openapi.json.
// With --check nothing is written; the command fails when a file is not up to date.
import { access, readFile, writeFile } from 'node:fs/promises';

import openapiTS, { astToString } from 'openapi-typescript';

const services = ['identity', 'appointments', 'consent', 'media_gateway', 'data_allowance'];
const check = process.argv.includes('--check');
let stale = 0;

for (const service of services) {
  const source = new URL(`../../services/${service}/openapi.json`, import.meta.url);
  const target = new URL(`../src/api/generated/${service}.ts`, import.meta.url);
  if (
    !(await access(source).then(
      () => true,
      () => false,
    ))
  ) {
    console.warn(`${service}: no openapi.json yet`);
    continue;
  }
  const text = `// Generated from services/${service}/openapi.json by "npm run generate". Do not edit.\n${astToString(await openapiTS(source))}`;
  const old = await readFile(target, 'utf8').catch(() => '');
  if (old === text) continue;
  if (check) {
    console.error(
      `${service}: src/api/generated/${service}.ts is out of date. Run "npm run generate".`,
    );
    stale += 1;
  } else {
    await writeFile(target, text);
    console.log(`${service}: written`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
