/** Every word that main itself shows a person: menus and dialogs. Kept in one place to be translated there. */
export const words = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  help: 'Help',
  home: 'Home',
  assess: 'Assess',
  trajectory: 'Trajectory',
  models: 'Models',
  settings: 'Settings…',
  about: 'About CHILD Desktop',
  csvFiles: 'Table (CSV)',
  pngFiles: 'Picture (PNG)',
} as const;
