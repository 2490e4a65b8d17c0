/** Texts that forms meet and must bear: a hundred, of every kind that has broken one. */
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: they are what is tried
export const hostileTexts: readonly string[] = [
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "';alert(1)//", '</textarea><script>x</script>'],
  ...['<svg/onload=alert(1)>', '<a href="javascript:alert(1)">x</a>', '{{7*7}}', '${7*7}', '<%= 7*7 %>', '#{7*7}'],
  ...[
    '<iframe src="data:text/html,x"></iframe>',
    '<style>*{display:none}</style>',
    '<!--',
    ']]>',
    '&lt;b&gt;',
    '&#x3c;',
  ],
  ...["' or 1=1 --", "'; drop table request_case; --", '" or ""="', "1' union select null,null--", '\\'],
  ...["%' and 1=0 union", "admin'--", '$1', '%s%s%s%n', '%00', "E'\\\\x00'", '::jsonb', '?|&', 'null', 'undefined'],
  ...['=1+1', '=cmd|"/c calc"!A1', '@SUM(1+1)', '+1+1', '-1+1', '=HYPERLINK("http://x.example","点")', '\t=1+1'],
  ...['../../../../etc/passwd', '..\\..\\windows\\win.ini', '/etc/passwd', 'C:\\con', 'file:///etc/passwd', 'aux.txt'],
  ...['https://x.example/?a=1&b=<2>', '//x.example', 'javascript:alert(1)', 'data:text/html;base64,PHg+'],
  ...['䶮', '㛃', '𬭎', '䶮㛃𬭎堃喆', '𠮷野家', '〇〇二三', '辶󠄀', 'ﷺ', '龘'.repeat(50), '王·阿卜杜拉'],
  ...['😀', '👨‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '\u202e反着写', '\u200b零宽', '\u2066隔离\u2069', '\ufeff带标记', 'e\u0301'.repeat(40)],
  ...['Z̷̡̛̘͖̗͔̙͕̋̇̈́̈́̍͜a̵l̴g̶o̷', 'ß', 'İstanbul', 'ﬀ', '㈱', 'Ａ１', '①②③', '\u3000全角空格\u3000', '，。；：“”'],
  ...[
    '\u0000',
    'a\u0000b',
    '\u0007响',
    '\u001b[31m红',
    '\ud800',
    '\udfff孤',
    'a\ud83d',
    '\u2028行\u2029段',
    '\r\n\r\n',
    '\n',
  ],
  ...['0', '-0', '1e309', '9'.repeat(400), 'true', '[]', '{}', '{"a":1}', '"', "'", '`', '长'.repeat(3000)],
  ...['https://'.repeat(200), 'a'.repeat(5000), '一\n'.repeat(800), 'SGVsbG8='.repeat(100)],
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: they are what is tried
