/** Vite turns a style sheet into a module without exports. */
declare module '*.css';
