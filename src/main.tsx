import { render } from 'preact';

const host = document.getElementById('app');
if (!host) throw new Error('index.html has no element with the id "app"');
render(
  <main>
    <h1>Soft Landing</h1>
  </main>,
  host,
);
