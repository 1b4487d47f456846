//! Which parameters an address may have. The description of the API says so for each operation, and any other is refused here, for all
//! routes at once: a misspelt one would be passed over in silence, and the answer be about something else than was asked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::extract::{MatchedPath, Query, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::error::ApiError;

/// By path and method (`get`), the names of the parameters that may stand behind `?`.
#[derive(Clone, Default)]
pub(crate) struct KnownParameters(Arc<BTreeMap<(String, String), BTreeSet<String>>>);

impl KnownParameters {
    /// Those of a description of the API.
    pub(crate) fn of(description: &Value) -> Self {
        let mut known = BTreeMap::new();
        for (path, methods) in description.get("paths").and_then(Value::as_object).into_iter().flatten() {
            for (method, operation) in methods.as_object().into_iter().flatten() {
                let parameters = operation.get("parameters").and_then(Value::as_array).into_iter().flatten();
                let of_query = parameters.filter(|parameter| parameter.get("in").and_then(Value::as_str) == Some("query"));
                let names = of_query.filter_map(|parameter| parameter.get("name")?.as_str().map(str::to_owned)).collect();
                known.insert((path.clone(), method.clone()), names);
            }
        }
        Self(Arc::new(known))
    }

    /// The names of an operation; none for what is no operation, which is refused elsewhere.
    fn names(&self, path: &str, method: &Method) -> Option<&BTreeSet<String>> {
        let method = if *method == Method::HEAD { "get".to_owned() } else { method.as_str().to_lowercase() };
        self.0.get(&(path.to_owned(), method))
    }
}

/// Refuses a parameter that the operation does not know.
pub(crate) async fn known_parameters_only(State(known): State<KnownParameters>, request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    if request.uri().query().is_some()
        && let Some(names) = path.and_then(|path| known.names(path, request.method()))
    {
        let given = match Query::<Vec<(String, String)>>::try_from_uri(request.uri()) {
            Ok(Query(given)) => given,
            Err(rejection) => return ApiError::invalid(rejection.body_text()).into_response(),
        };
        if let Some((unknown, _)) = given.into_iter().find(|(name, _)| !names.contains(name)) {
            let those = names.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
            let those = if those.is_empty() { "none".to_owned() } else { those };
            return ApiError::invalid(format!("this address takes no parameter \"{}\"; it takes: {those}", unknown.escape_debug())).into_response();
        }
    }
    next.run(request).await
}
