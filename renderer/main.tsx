import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.css';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { connect } from './app/connect.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

connect();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
