// schema/gateway.schema.json, which editors read, is made of the schema that the gateway checks with. `vitest -u`
// writes it.
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import type * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { GatewayConfig } from '../../src/gateway/config/config-types.js';
import { configSchema } from '../../src/gateway/config/schema.js';

const schema = {
  $id: 'https://unpkg.com/berita-widgets/schema/gateway.schema.json',
  title: 'Configuration of the berita-widgets gateway',
  ...toJsonSchema(configSchema, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' }),
};

describe('schema/gateway.schema.json', () => {
  it('is what the gateway checks', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../schema/gateway.schema.json');
  });

  it('accepts a right configuration and refuses wrong ones', () => {
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync('schema/gateway.schema.json', 'utf8')) as object,
    );
    expect(validate({ $schema: 'x', feeds: { a: { url: 'https://a.example/', every: '1m' } }, metrics: false })).toBe(
      true,
    );
    expect(validate({ feeds: { a: { url: 'https://a.example/', evry: '1m' } } })).toBe(false);
    expect(validate({ feeds: { a: { limit: 'x' } } })).toBe(false);
    expect(validate({})).toBe(false);
  });

  it('has the types that are published', () => {
    expectTypeOf<v.InferInput<typeof configSchema>>().toExtend<GatewayConfig>();
    expectTypeOf<GatewayConfig>().toExtend<v.InferInput<typeof configSchema>>();
  });
});
