/**
 * Templates of mails and what they are rendered to. The dialect is Handlebars with attributes that are JSON, and nothing
 * else: no files, no Java objects, no HTML escaping. Imports mail, account and error. Start with
 * {@link sesemulator.template.TemplateBook} and {@link sesemulator.template.TemplateRenderer}.
 */
@NullMarked
package sesemulator.template;

import org.jspecify.annotations.NullMarked;
