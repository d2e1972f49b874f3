/**
 * Open and click tracking: how HTML is changed for it, and what following a link or seeing the pixel leads to. Imports
 * sending, configuration, mime, mail, account and error. Start with {@link sesemulator.tracking.TrackingDesk}.
 */
@NullMarked
package sesemulator.tracking;

import org.jspecify.annotations.NullMarked;
