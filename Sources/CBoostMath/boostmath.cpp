#include "boostmath.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace {
template <typename Function>
double guarded(Function function) {
  try {
    return function();
  } catch (...) {
    return __builtin_nan("");
  }
}

using namespace boost::math::policies;
using whole_number_above = policy<discrete_quantile<integer_round_up>>;
using binomial = boost::math::binomial_distribution<double, whole_number_above>;
}  // namespace

extern "C" double boostmath_normal_cdf(double x) {
  return guarded([=] { return boost::math::cdf(boost::math::normal(), x); });
}

extern "C" double boostmath_normal_quantile(double p) {
  return guarded([=] { return boost::math::quantile(boost::math::normal(), p); });
}

extern "C" double boostmath_students_t_cdf(double degrees_of_freedom, double t) {
  return guarded([=] { return boost::math::cdf(boost::math::students_t(degrees_of_freedom), t); });
}

extern "C" double boostmath_students_t_quantile(double degrees_of_freedom, double p) {
  return guarded(
      [=] { return boost::math::quantile(boost::math::students_t(degrees_of_freedom), p); });
}

extern "C" double boostmath_beta_cdf(double a, double b, double x) {
  return guarded([=] { return boost::math::cdf(boost::math::beta_distribution<>(a, b), x); });
}

extern "C" double boostmath_beta_quantile(double a, double b, double p) {
  return guarded([=] { return boost::math::quantile(boost::math::beta_distribution<>(a, b), p); });
}

extern "C" double boostmath_binomial_cdf(double trials, double share, double successes) {
  return guarded([=] { return boost::math::cdf(binomial(trials, share), successes); });
}

extern "C" double boostmath_binomial_quantile(double trials, double share, double p) {
  return guarded([=] { return boost::math::quantile(binomial(trials, share), p); });
}

extern "C" double boostmath_log(double x) { return std::log(x); }
