/*
 * Lets better-sqlite3 13, written for Node-API 10, run on Node-API 9 (Electron before 35). Passed to the compiler with -include.
 *
 * Node-API 10 keeps references to any value; 9 keeps them to objects, functions and symbols only. Here a value of any
 * other type is put into a one-element array before it is referenced, and taken out again when it is read.
 */
#ifndef CHILD_DESKTOP_NODE_API_9_H
#define CHILD_DESKTOP_NODE_API_9_H

#undef NAPI_VERSION
#define NAPI_VERSION 9

#include <unordered_set>
#include <node_api.h>

namespace child_desktop {

/* Never destroyed, so that references released while a thread ends still find it. */
inline std::unordered_set<napi_ref>& boxed_references() {
  static thread_local auto* references = new std::unordered_set<napi_ref>();
  return *references;
}

inline napi_status create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  status = napi_create_array_with_length(env, 1, &box);
  if (status != napi_ok) return status;
  status = napi_set_element(env, box, 0, value);
  if (status != napi_ok) return status;
  status = napi_create_reference(env, box, count, result);
  if (status == napi_ok) boxed_references().insert(*result);
  return status;
}

inline napi_status get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = napi_get_reference_value(env, reference, result);
  if (status != napi_ok || *result == nullptr || boxed_references().count(reference) == 0) return status;
  return napi_get_element(env, *result, 0, result);
}

inline napi_status delete_reference(napi_env env, napi_ref reference) {
  boxed_references().erase(reference);
  return napi_delete_reference(env, reference);
}

}  // namespace child_desktop

#define napi_create_reference child_desktop::create_reference
#define napi_get_reference_value child_desktop::get_reference_value
#define napi_delete_reference child_desktop::delete_reference

#endif
