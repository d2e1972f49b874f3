/**
 * What the emulator does because browsers can reach it: whose requests it takes, and the files of the page at
 * {@code /_emulator/}, which are plain modules and one style sheet beside this package, served as they are. May import
 * nothing. Start with {@link sesemulator.page.BrowserRequest} and {@link sesemulator.page.PageFile}.
 */
@NullMarked
package sesemulator.page;

import org.jspecify.annotations.NullMarked;
