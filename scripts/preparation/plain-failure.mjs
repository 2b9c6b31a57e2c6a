/** A sentence for the person at the keyboard. */
export class PlainFailure extends Error {
  name = 'PlainFailure';
}

/** What a person can put right is one sentence; anything else is a defect of ours and shows where it happened. */
export function explain(error) {
  return error?.name === 'PlainFailure' || error?.name === 'StackError' ? error.message : (error?.stack ?? String(error));
}

/** Runs a launcher to its end. */
export async function launch(main) {
  try {
    process.exitCode = (await main()) ?? process.exitCode ?? 0;
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}
