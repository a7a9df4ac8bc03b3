import { render } from 'preact';
import { App } from './shell/App';
import './shell/style.css';
import { keepThePage } from './shell/update';

const root = document.getElementById('root');
if (root) render(<App />, root);
keepThePage();
