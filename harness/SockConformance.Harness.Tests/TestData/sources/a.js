if (process.platform === "linux") { s.setKeepAlive(true, `a${b}`); } const x = /SO_[A-Z]/;
