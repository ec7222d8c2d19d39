#pragma once
#ifdef __cplusplus
extern "C" {
#endif
/* Quantiles from Boost.Math; NaN where the arguments are outside the domain. */
double boostmath_normal_quantile(double p);
double boostmath_students_t_quantile(double degrees_of_freedom, double p);
double boostmath_students_t_cdf(double degrees_of_freedom, double t);
#ifdef __cplusplus
}
#endif
