//go:build linux && !arm
package a
func f() { if runtime.GOOS == "linux" { unix.SetsockoptInt(fd, unix.SOL_SOCKET, unix.SO_KEEPALIVE, 1) } }
