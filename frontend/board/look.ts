import { boardStyles } from './styles';
import { cardStyles } from './styles-card';
import { conflictStyles } from './styles-conflict';
import { controlStyles } from './styles-controls';
import { cornerStyles } from './styles-corner';
import { dialogStyles } from './styles-dialog';
import { floatStyles } from './styles-float';
import { keysStyles } from './styles-keys';
import { keyResultStyles } from './styles-keyresult';
import { minimapStyles } from './styles-minimap';
import { paceStyles } from './styles-pace';
import { searchStyles } from './styles-search';
import { selectionStyles } from './styles-selection';
import { tiesStyles } from './styles-ties';
import { zoomStyles } from './styles-zoom';

/** Everything that the element looks like. Later rules win where they are as strong. */
export const look = [
  boardStyles,
  keyResultStyles,
  cardStyles,
  paceStyles,
  controlStyles,
  zoomStyles,
  searchStyles,
  cornerStyles,
  minimapStyles,
  floatStyles,
  conflictStyles,
  dialogStyles,
  tiesStyles,
  keysStyles,
  selectionStyles,
];
