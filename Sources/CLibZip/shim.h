#ifndef CLIBZIP_SHIM_H
#define CLIBZIP_SHIM_H
#include <stdlib.h>
#include <zip.h>
#endif
