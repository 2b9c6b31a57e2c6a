import { OFFICERS } from './officers';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem;color:#1b2430;background:#f6f7f9}
button{display:block;width:100%;margin:.4rem 0;padding:.7rem 1rem;text-align:left;font:inherit;background:#fff;border:1px solid #c4cad3;border-radius:6px;cursor:pointer}
button:hover,button:focus-visible{border-color:#0b5cad;outline:2px solid #0b5cad33}small{color:#51606f}`;

const ROW = OFFICERS.map(
  ({ officer, name, role, jurisdiction }) =>
    `<button name="officer" value="${officer}">${name}<br><small>${officer} · ${role} · ${jurisdiction}</small></button>`,
).join('\n');

/** Everybody here is invented, so there is no password: a page of the embedded stack only. */
export const loginPage = (uid: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>全链 · Quanlian</title><style>${STYLE}</style></head>
<body><h1>演示登录 · Demo sign-in</h1><p>请选择一位示例人员。Choose one of the invented officers.</p>
<form method="post" action="/interaction/${encodeURIComponent(uid)}">
${ROW}
</form></body></html>
`;
