/** What a host adds to the answer for an address, by a `_headers` file: the headers of every rule that matches, joined. */
export function readHeadersFile(text: string): (address: string) => Readonly<Record<string, string>> {
  const rules = text.split(/^(?=\/)/mu).map((rule) => {
    const [pattern = '', ...lines] = rule.trim().split('\n');
    const source = pattern
      .replace(/[.+?()[\]\\^$|]/gu, '\\$&')
      .replaceAll('*', '.*')
      .replace(/:[a-z]\w*/gu, '[^/]+'); // matches `:b`, not `b`
    const headers = lines.map((line) =>
      line
        .trim()
        .split(/:(.*)/su)
        .map((part) => part.trim()),
    );
    return { pattern: new RegExp(`^${source}$`, 'u'), headers };
  });
  return (address) => {
    const all: Record<string, string> = {};
    for (const { pattern, headers } of rules) {
      if (!pattern.test(address)) continue;
      for (const [name = '', value = ''] of headers) all[name] = name in all ? `${all[name]}, ${value}` : value;
    }
    return all;
  };
}
