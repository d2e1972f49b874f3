/**
 * What was asked of the SES API of late, and what was answered: written by {@code protocol}, shown by {@code control}.
 * May import {@code account} and, for pages, {@code mail}. Start with {@link sesemulator.request.ApiRequests}.
 */
@NullMarked
package sesemulator.request;

import org.jspecify.annotations.NullMarked;
