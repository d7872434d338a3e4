// Everything that the PlanText module sees of libyaml.
#ifndef RUTTER_CYAML_SHIM_H
#define RUTTER_CYAML_SHIM_H

#include <yaml.h>

#endif
