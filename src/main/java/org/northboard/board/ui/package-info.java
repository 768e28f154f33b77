/** The board's screen: the element's Java twin and what stands around it. */
@NullMarked
package org.northboard.board.ui;

import org.jspecify.annotations.NullMarked;
