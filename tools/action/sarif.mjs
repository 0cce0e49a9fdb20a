// sarif.mjs FILE...: what the schema of SARIF 2.1.0 says against files, a line each; ends with 1 when it says anything. The schema and its
// reader come with the package @microsoft/jest-sarif, which is found as Node finds one.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(process.cwd() + '/');
const inside = createRequire(require.resolve('@microsoft/jest-sarif/package.json'));
const Ajv = inside('ajv');
const schema = inside('./lib/schemas/sarif-2.1.0-rtm.5.json');
const reader = new Ajv({ allErrors: true, schemaId: 'auto' });
reader.addMetaSchema(inside('ajv/lib/refs/json-schema-draft-04.json'));
const validate = reader.compile(schema);
const said = process.argv.slice(2).flatMap(file => validate(JSON.parse(readFileSync(file, 'utf8')))
    ? [] : validate.errors.map(e => `${file}: ${e.dataPath} ${e.message}`));
said.forEach(line => console.log(line));
process.exit(said.length > 0 ? 1 : 0);
