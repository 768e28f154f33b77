import { boardStyles } from './styles';
import { cardStyles } from './styles-card';
import { controlStyles } from './styles-controls';
import { dialogStyles } from './styles-dialog';
import { floatStyles } from './styles-float';
import { keyResultStyles } from './styles-keyresult';
import { paceStyles } from './styles-pace';

/** Everything that the element looks like. Later rules win where they are as strong. */
export const look = [boardStyles, keyResultStyles, cardStyles, paceStyles, controlStyles, floatStyles, dialogStyles];
