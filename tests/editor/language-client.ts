import { spawn } from 'node:child_process';
import { expect, onTestFinished } from 'vitest';

/** A mark in a file: where it begins, from 1, and what it says. */
export interface Mark {
  readonly line: number;
  readonly message: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly items?: readonly { readonly section?: string }[];
    readonly diagnostics?: readonly Diagnostic[];
  };
  readonly result?: unknown;
}

interface Diagnostic {
  readonly range: { readonly start: { readonly line: number } };
  readonly message: string;
}

/** What an editor is told of a text that it has opened. */
export interface Told {
  /** The labels that are offered at the place. */
  readonly completions: readonly string[];
  readonly marks: readonly Mark[];
}

/** Opens a text in a language server as VS Code would, waits until a line is marked, and asks what to write at the end of `before`. */
export async function askServer(
  command: readonly string[],
  { folder, settings, options = {} }: { readonly folder: string; readonly settings: object; readonly options?: object },
  { uri, language, text, line, before }: { uri: string; language: string; text: string; line: number; before: string },
): Promise<Told> {
  const child = spawn(process.execPath, command, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill());
  const waiting = new Map<number, (result: unknown) => void>();
  let marks: readonly Mark[] = [];
  let heard = Buffer.alloc(0);
  const send = (message: object) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    child.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  };
  const ask = (method: string, params: object) =>
    new Promise<unknown>((resolve) => {
      waiting.set(waiting.size + 1, resolve);
      send({ id: waiting.size, method, params });
    });
  const take = ({ id, method, params, result }: Message) => {
    const own = settings as Readonly<Record<string, unknown>>;
    if (method === 'workspace/configuration')
      send({ id, result: params?.items?.map(({ section = '' }) => own[section] ?? null) });
    else if (method !== undefined && id !== undefined) send({ id, result: null });
    else if (method === 'textDocument/publishDiagnostics')
      marks = (params?.diagnostics ?? []).map(({ range, message }) => ({ line: range.start.line + 1, message }));
    else if (id !== undefined) waiting.get(id)?.(result);
  };
  child.stdout.on('data', (part: Buffer) => {
    heard = Buffer.concat([heard, part]);
    for (;;) {
      const end = heard.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/u.exec(heard.subarray(0, Math.max(end, 0)).toString())?.[1]);
      if (end < 0 || heard.length < end + 4 + length) return;
      take(JSON.parse(heard.subarray(end + 4, end + 4 + length).toString()) as Message); // as the protocol has it
      heard = heard.subarray(end + 4 + length);
    }
  });
  const rootUri = new URL(`file://${folder}/`).href.slice(0, -1);
  const workspace = { configuration: true, workspaceFolders: true };
  await ask('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'site' }],
    capabilities: { workspace, textDocument: { completion: {}, publishDiagnostics: {} } },
    initializationOptions: options,
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings } });
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: language, version: 1, text } } });
  await expect.poll(() => marks.map((mark) => mark.line)).toContain(line);
  const lines = text.slice(0, text.indexOf(before) + before.length).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const offered = await ask('textDocument/completion', { textDocument: { uri }, position });
  const { items = [] } = (offered ?? {}) as { readonly items?: readonly { readonly label: string }[] }; // as the protocol has it
  return { completions: items.map(({ label }) => label), marks };
}
