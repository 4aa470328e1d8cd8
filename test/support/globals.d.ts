/** What the browser test page offers: mocha's words, and the feed server's origin. */

type TestBody = (this: MochaContext) => void | Promise<void>;

interface MochaContext {
  timeout(milliseconds: number): this;
  skip(): never;
}

interface TestFunction {
  (title: string, body: TestBody): void;
  only(title: string, body: TestBody): void;
  skip(title: string, body: TestBody): void;
}

declare const describe: {
  (title: string, body: () => void): void;
  only(title: string, body: () => void): void;
  skip(title: string, body: () => void): void;
};
declare const it: TestFunction;
declare const before: (body: TestBody) => void;
declare const after: (body: TestBody) => void;
declare const beforeEach: (body: TestBody) => void;
declare const afterEach: (body: TestBody) => void;

interface Window {
  /** Origin of test/server, or null where it does not run. */
  readonly __testServer: string | null;
}
