/** Small linear models that decide where rules tie. */
@NullMarked
package waybill.rank;

import org.jspecify.annotations.NullMarked;
