@echo off
rem Starts Fascicle. Needs Java 17 or newer: JAVA_HOME, or java on the PATH. JAVA_OPTS is passed on to Java.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if defined JAVA_HOME if not exist "%JAVA%.exe" (
  echo fascicle: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it; set it to a Java 17 or newer, or unset it 1>&2
  exit /b 1
)
set "VERSION="
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr /i " version "') do if not defined VERSION set "VERSION=%%~v"
if not defined VERSION (
  echo fascicle: Java is not installed; install a Java 17 or newer, or set JAVA_HOME 1>&2
  exit /b 1
)
for /f "tokens=1 delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if %MAJOR% LSS 17 (
  echo fascicle: %JAVA% is Java %VERSION%; Java 17 or newer is needed ^(set JAVA_HOME^) 1>&2
  exit /b 1
)
set "FLAGS=-XX:+UseSerialGC -Dfile.encoding=UTF-8"
if %MAJOR% GEQ 24 set "FLAGS=%FLAGS% --sun-misc-unsafe-memory-access=allow"
rem Commands that do not simulate get light compilation, the others vector instructions; the archive of loaded classes that the other
rem script makes is not made here.
set "LIGHT="
for %%c in (list describe plugins inspect help --help --version) do if "%~1"=="%%c" set "LIGHT=1"
if "%~1"=="" set "LIGHT=1"
if defined LIGHT set "FLAGS=%FLAGS% -XX:TieredStopAtLevel=1"
if not defined LIGHT if not "%~1"=="analyze" "%JAVA%" --list-modules | findstr /b "jdk.incubator.vector" >nul && set "FLAGS=%FLAGS% --add-modules jdk.incubator.vector"
"%JAVA%" %FLAGS% %JAVA_OPTS% "-Dfascicle.home=%HOME_DIR%" -cp "%HOME_DIR%\lib\*" org.fascicle.launcher.Main %*
exit /b %ERRORLEVEL%
