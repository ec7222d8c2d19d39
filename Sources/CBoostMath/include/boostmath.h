#pragma once
#ifdef __cplusplus
extern "C" {
#endif
/* Distribution functions and quantiles from Boost.Math; NaN where the arguments are outside the
   domain. No exception leaves these functions. */
double boostmath_normal_cdf(double x);
double boostmath_normal_quantile(double p);
double boostmath_students_t_cdf(double degrees_of_freedom, double t);
double boostmath_students_t_quantile(double degrees_of_freedom, double p);
double boostmath_beta_cdf(double a, double b, double x);
double boostmath_beta_quantile(double a, double b, double p);
double boostmath_binomial_cdf(double trials, double share, double successes);
/* The smallest whole number whose cdf reaches p. */
double boostmath_binomial_quantile(double trials, double share, double p);
/* The natural logarithm. */
double boostmath_log(double x);
#ifdef __cplusplus
}
#endif
