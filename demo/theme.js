// The partner's own switch between light and dark; the widgets follow the page's color-scheme. Each page sets what was
// chosen before it is painted.
const root = document.documentElement;
const wanted = () =>
  localStorage.getItem('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

const button = document.querySelector('.theme');
const say = () => {
  button.textContent = wanted() === 'dark' ? 'Terang' : 'Gelap';
};
button.hidden = false;
button.addEventListener('click', () => {
  localStorage.setItem('theme', wanted() === 'dark' ? 'light' : 'dark');
  root.style.colorScheme = wanted();
  say();
});
say();
