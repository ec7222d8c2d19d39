#include "boostmath.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace {
template <typename Function>
double guarded(Function function) {
  try {
    return function();
  } catch (...) {
    return __builtin_nan("");
  }
}
}  // namespace

extern "C" double boostmath_normal_quantile(double p) {
  return guarded([=] { return boost::math::quantile(boost::math::normal(), p); });
}

extern "C" double boostmath_students_t_quantile(double degrees_of_freedom, double p) {
  return guarded(
      [=] { return boost::math::quantile(boost::math::students_t(degrees_of_freedom), p); });
}

extern "C" double boostmath_students_t_cdf(double degrees_of_freedom, double t) {
  return guarded([=] { return boost::math::cdf(boost::math::students_t(degrees_of_freedom), t); });
}
