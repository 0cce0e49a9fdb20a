#[cfg(any(target_os = "linux", not(unix)))]
fn f() { libc::setsockopt(s, libc::SOL_SOCKET, libc::SO_KEEPALIVE, p, 4); }
const X: &str = r#"SO_NEWER"#;
