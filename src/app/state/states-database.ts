/** Name of the browser's store of saved states; who starts again forgets them too. */
export const statesDatabase = 'hengsuan-states';
