import { Parser } from '@asyncapi/parser';
import { TOPICS } from '../agencies';
import { EVENT_CONTRACTS } from '../events/catalogue';
import { asyncApiDocument } from './asyncapi';

const ERROR = 0;
const errorsOf = async (document: unknown): Promise<string[]> =>
  (await new Parser().validate(JSON.stringify(document)))
    .filter(({ severity }) => severity === ERROR)
    .map(({ message, path }) => `${path.join('/')}: ${message}`);

it('the document is accepted by the AsyncAPI parser', async () => {
  expect(await errorsOf(asyncApiDocument())).toEqual([]);
}, 120_000);

it('a broken document is rejected', async () => {
  const broken = { ...asyncApiDocument(['audit']), channels: { lead: { address: 7, messages: { gone: { $ref: '#/components/messages/gone' } } } } };
  expect((await errorsOf(broken)).length).toBeGreaterThan(0);
}, 120_000);

it('each topic is a channel and each contract a message', () => {
  const document = asyncApiDocument() as { channels: Record<string, { address: string }>; components: { messages: object } };
  expect(Object.values(document.channels).map(({ address }) => address)).toEqual(TOPICS);
  expect(Object.keys(document.components.messages)).toHaveLength(EVENT_CONTRACTS.length);
});
