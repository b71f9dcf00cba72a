@echo off
rem Starts Briefing Book with the Java of JAVA_HOME, or else the one on the PATH.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo briefing-book: no Java found. Install a JDK or JRE 17 or later, or set JAVA_HOME to one. 1>&2
  exit /b 1
)
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djdk.console=java.base %BRIEFING_BOOK_OPTS% -jar "%~dp0..\lib\briefing-book.jar" %*
exit /b %ERRORLEVEL%
