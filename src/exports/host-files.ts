/** The headers of the site as hosts want to be told them that do not read them from the site; `base` begins and ends with `/`. */
import {
  caching,
  filePaths,
  headersOfAll,
  headersOfKind,
  type FileKind,
  type Headers,
} from '../core/response-headers.ts';

const kinds = Object.keys(filePaths) as FileKind[]; // the keys of the table
/** The headers that differ from kind to kind. */
const varying = [...new Set(kinds.flatMap((kind) => Object.keys(headersOfKind[kind])))];

const mediaTypes = {
  'text/html': 'html',
  'text/css': 'css',
  'text/javascript': 'js',
  'text/plain': 'txt bib ris',
  'text/csv': 'csv',
  'text/markdown': 'md',
  'application/json': 'json',
  'application/ld+json': 'jsonld',
  'application/xml': 'xml',
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'font/woff2': 'woff2',
} as const;

/** A server of nginx: its files lie in `folder`, with `.gz` and, where that module is there, `.br` copies beside them. */
export function writeNginx(base: string, folder = '/srv/sidelight'): string {
  const toMap = (name: string, values: readonly (readonly [path: string, value: string])[]) => [
    `map $uri $${name} {`,
    '  default "";',
    ...values.map(([path, value]) => `  "~${path.replace('^', `^${base}`)}" "${value}";`),
    '}',
  ];
  const maps = varying.flatMap((header) =>
    toMap(
      toVariable(header),
      kinds.flatMap((kind) => {
        const value = headersOfKind[kind][header];
        return value === undefined ? [] : [[filePaths[kind], value] as const];
      }),
    ),
  );
  const headers = [
    ...Object.entries(headersOfAll).map(([name, value]) => `${name} "${value}"`),
    ...[...varying, 'Cache-Control'].map((name) => `${name} $${toVariable(name)}`),
  ];
  return `${[
    `# In the http block; what the build wrote lies in ${folder}${base}`,
    ...maps,
    ...toMap(
      toVariable('Cache-Control'),
      caching.map(({ path, value }) => [path || '^', value]),
    ),
    'server {',
    '  listen 80;',
    `  root ${folder};`,
    '  index index.html;',
    '  absolute_redirect off;',
    '  charset utf-8;',
    '  charset_types text/css text/plain text/csv text/markdown text/javascript application/json image/svg+xml;',
    '  default_type application/octet-stream;',
    '  types {',
    ...Object.entries(mediaTypes).map(([type, endings]) => `    ${type} ${endings};`),
    '  }',
    '  gzip_static on;',
    '  # brotli_static on; with the module ngx_brotli',
    `  error_page 403 =404 ${base}404.html;`,
    `  error_page 404 ${base}404.html;`,
    ...headers.map((header) => `  add_header ${header} always;`),
    '}',
  ].join('\n')}\n`;
}

function toVariable(header: string): string {
  return header.toLowerCase().replaceAll('-', '_');
}

/** A `vercel.json`. */
export function writeVercel(base: string): string {
  const toRule = (path: string, headers: Headers) => ({
    // Of `^a/` is made `a/.*`, of `^a/$` is made `a/`.
    source: `${base}(${`${path}.*`.replace('^', '').replace('$.*', '')})`,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
  });
  const rules = [
    toRule('', headersOfAll),
    ...kinds.map((kind) => toRule(filePaths[kind], headersOfKind[kind])),
    toRule(caching[0].path, { 'Cache-Control': caching[0].value }),
  ];
  const settings = { buildCommand: 'npm run build', outputDirectory: 'dist', trailingSlash: true, headers: rules };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

/** A CloudFront function on “viewer response”. */
export function writeCloudFront(base: string): string {
  const rules = [['', headersOfAll] as const, ...kinds.map((kind) => [filePaths[kind], headersOfKind[kind]] as const)];
  return `// A CloudFront function on “viewer response”.
var rules = ${JSON.stringify(rules, undefined, 1)};
function handler(event) {
  var response = event.response;
  var path = event.request.uri.slice(${base.length});
  rules.forEach(function (rule) {
    if (!new RegExp(rule[0]).test(path)) return;
    Object.keys(rule[1]).forEach(function (name) {
      response.headers[name.toLowerCase()] = { value: rule[1][name] };
    });
  });
  return response;
}
`;
}
