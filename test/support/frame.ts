/** A page of its own, with its own registry of elements and its own policy, inside the test's page. */
import { makeBox } from './finder.js';

/** What stands on the page. */
export interface FramePage {
  /** The body, as HTML. */
  readonly body: string;
  /** Content of a meta Content-Security-Policy. */
  readonly policy?: string;
}

/** A page and what it said on its console. */
export interface Frame {
  readonly page: Window & typeof globalThis;
  readonly document: Document;
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  /** Loads modules of ours, one after the other. */
  load(...modules: readonly string[]): Promise<void>;
}

/** A policy may ask for addresses that somebody answers for. */
function trusted(page: Window, url: string): string {
  const { trustedTypes } = page as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
  };
  return (
    trustedTypes?.createPolicy('group-finder', { createScriptURL: (text: string) => text }).createScriptURL(url) ?? url
  );
}

/** Opens a page; it is gone after the test. */
export async function openFrame({ body, policy }: FramePage): Promise<Frame> {
  const frame = document.createElement('iframe');
  frame.title = 'page';
  frame.style.cssText = 'inline-size: 640px; block-size: 600px';
  const meta = policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : '';
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>page</title>${meta}</head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  makeBox().append(frame);
  await loaded;
  const page = frame.contentWindow as Window & typeof globalThis;
  const warnings: string[] = [];
  const errors: string[] = [];
  page.console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  page.addEventListener('error', ({ message }) => void errors.push(message));
  page.addEventListener('unhandledrejection', ({ reason }) => void errors.push(String(reason)));
  // Lit's note that this is its development build is known.
  Object.assign(page, { litIssuedWarnings: new Set(['dev-mode']) });
  const load = async (module: string): Promise<void> => {
    const script = page.document.createElement('script');
    script.type = 'module';
    script.src = trusted(page, new URL(`/src/${module}.ts`, location.href).href);
    const done = new Promise((resolve, reject) => {
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => reject(new Error(`${module} did not load`)));
    });
    page.document.head.append(script);
    await done;
  };
  return {
    page,
    document: page.document,
    warnings,
    errors,
    load: async (...modules) => {
      for (const module of modules) await load(module);
    },
  };
}
