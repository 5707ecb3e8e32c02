/** The look of the front page; no font and no picture is loaded from anywhere. */
export const packStyle = `
:root{color-scheme:light dark;--ink:#1c2430;--muted:#556070;--line:#d6dce5;--soft:#f3f6fa;--accent:#1b5a92;--bad:#9a3412}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf2;--muted:#a8b3c2;--line:#3a4552;--soft:#202832;--accent:#7db8ea;--bad:#f0a58a}body{background:#161c24}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:66rem;padding:1.5rem;font:16px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink)}
h1{margin:0;font-size:1.7rem;line-height:1.25}
h2{margin:2.2rem 0 .6rem;font-size:1.25rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}
h3{margin:0;font-size:1rem}
p{margin:.4rem 0}
a{color:var(--accent)}
.sub{color:var(--muted)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:.8rem 0}
dt{color:var(--muted)}
dd{margin:0;overflow-wrap:anywhere}
code{font-size:.85em;overflow-wrap:anywhere}
nav{display:flex;flex-wrap:wrap;gap:.3rem 1rem;margin:1rem 0}
label{display:block;font-weight:600;margin:1rem 0 .25rem}
input{width:100%;max-width:30rem;font:inherit;padding:.45rem .6rem;border:1px solid var(--line);border-radius:.3rem;background:transparent;color:inherit}
.clause{padding:.7rem 0;border-bottom:1px solid var(--line)}
.clause ul{margin:.3rem 0 0;padding-left:1.2rem}
.none{color:var(--muted)}
.missing{color:var(--bad)}
.kind{color:var(--muted);font-size:.875em}
table{width:100%;border-collapse:collapse;font-size:.9375rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th{color:var(--muted);font-weight:600}
td.size{white-space:nowrap;text-align:right}
.notes{background:var(--soft);border-left:3px solid var(--bad);padding:.6rem 1rem;border-radius:0 .3rem .3rem 0}
[hidden]{display:none!important}
@media (max-width:40rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}body{padding:1rem}}
@media print{.search,nav{display:none}body{max-width:none;padding:0;font-size:11pt}.clause,tr{break-inside:avoid}h2{break-after:avoid}a{color:inherit}}
`;

/** Hides what does not hold every word that is typed; without it the page shows everything. */
export const packScript = `
(function(){
var field=document.getElementById('search'),count=document.getElementById('found');
document.querySelector('.search').hidden=false;
var parts=Array.prototype.map.call(document.querySelectorAll('[data-find]'),function(e){return{e:e,t:e.textContent.toLowerCase()}});
field.addEventListener('input',function(){
var words=field.value.toLowerCase().split(/\\s+/).filter(Boolean),n=0;
parts.forEach(function(p){var ok=words.every(function(w){return p.t.indexOf(w)>=0});p.e.hidden=!ok;if(ok)n++});
count.textContent=words.length?count.getAttribute('data-words').replace('{count}',n):'';
});
})();
`;
